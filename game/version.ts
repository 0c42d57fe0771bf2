/** No program will ever have so many versions: a number beyond this, `1e999` say, is damage and no later program's. */
const MOST_VERSIONS = 1000;

/** Whether a value can be the version of a format at all, this program's or another's. */
export const isVersion = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_VERSIONS;
