/** A file that can be read from anywhere: a handle on the desktop, a `File` in a browser. Both may reject with what the system says. */
export interface RandomAccess {
  /** Bytes. */
  readonly size: number;
  /** So many bytes from an offset; fewer only where the file ends. */
  read(offset: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}
