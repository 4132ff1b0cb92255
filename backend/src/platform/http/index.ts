/**
 * The HTTP edge: contracts parsed on the way in, Problems on the way out, files streamed both ways, strict headers.
 * May not: decide anything a use case should decide.
 */
export type { Admit } from './head-gate';
export { HttpModule } from './http.module';
export { useMiddleware } from './middleware';
export { parsed, rowId } from './parsed';
export { Problem, type ProblemDetails } from './problem';
export { sendFile } from './send-file';
export { sendRevalidated } from './send-revalidated';
export { serveSite } from './site';
export { receiveUpload, safeFileName, type Upload } from './upload';
