/**
 * One thing wrong with a pack, in plain words. `exhibit` is its id where the problem is about one; `where` a file name below the
 * pack or a path in `pack.json` like `exhibits[3].alt.before`.
 */
export interface Problem {
  readonly code:
    | 'not-a-pack'
    | 'newer-version'
    | 'not-json'
    | 'not-utf8'
    | 'wrong-shape'
    | 'too-large'
    | 'too-many'
    | 'duplicate-id'
    | 'unsafe-path'
    | 'missing-file'
    | 'wrong-hash'
    | 'wrong-size'
    | 'wrong-type'
    | 'unresolved-text'
    | 'bad-span'
    | 'bad-box'
    | 'bad-twin'
    | 'bad-turn'
    | 'unreadable'
    | 'compressed-bomb'
    | 'not-built'
    | 'id-taken'
    | 'busy'
    | 'pack-missing'
    | 'storage';
  readonly where: string;
  readonly exhibit?: string;
  /** One plain English sentence that says what is wrong and what to do. */
  readonly says: string;
}
