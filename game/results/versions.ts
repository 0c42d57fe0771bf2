/** The version of a result. Version 1 was never released, and is refused. */
export const RESULT_VERSION = 2;
/** The version of a collection of results. */
export const CLASS_VERSION = 1;
