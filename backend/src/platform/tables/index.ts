/** Tables that people send, CSV or XLSX, as rows of text. Promise: bounded in rows, columns and unpacked bytes. May not: know what a column means. */
export { readTable, type Table } from './read-table';
