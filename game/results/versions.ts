/** The version of a result that is written. Version 3 tells its distance from UTC; version 2 had its days in UTC, and is read as it was. */
export const RESULT_VERSION = 3;
/** The versions that are read. Version 1 was never released, and is refused. */
export const RESULT_VERSIONS = [2, RESULT_VERSION] as const;
/** The version of a collection of results. */
export const CLASS_VERSION = 1;
