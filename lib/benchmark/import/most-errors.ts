/** Kinds of errors that a point lists at most; a file with more is damaged, or names each request's error anew. */
export const MOST_ERRORS = 1000;
