/** What can be read from anywhere: a handle on the desktop, a `File` in a browser, bytes. May reject with what the system says. */
export interface ReadFrom {
  /** Bytes. */
  readonly size: number;
  /** So many bytes from an offset; fewer only where the file ends. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** The same, open until it is closed. */
export interface RandomAccess extends ReadFrom {
  close(): Promise<void>;
}
