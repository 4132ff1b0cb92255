import { HttpErrorResponse } from '@angular/common/http';
import { toProblem } from './to-problem';

const answer = (status: number, error: unknown): HttpErrorResponse => new HttpErrorResponse({ status, error });
const body = { code: 'action-refused', status: 409, title: 'Chưa thể thực hiện bước này.', unmet: [{ need: 'every-finding-decided', sentence: 'Còn nội dung chưa có ý kiến.' }], requestId: 'r1' };

describe('what a failure says', () => {
  it('never shows a raw error', () => {
    expect(toProblem(new TypeError('x is undefined')).title).toBe('Hệ thống gặp lỗi. Nội dung đã lưu vẫn được giữ; đề nghị thử lại.');
    expect(toProblem(answer(502, '<html>Bad gateway</html>')).title).not.toContain('<html>');
  });

  it('tells a lost network from a failure of the server', () => {
    expect(toProblem(answer(0, new ProgressEvent('error'))).code).toBe('network');
  });

  it('hands on sentences, unmet needs and the request id', () => {
    expect(toProblem(answer(409, body))).toMatchObject({ code: 'action-refused', kind: 'failed', title: body.title, unmet: ['Còn nội dung chưa có ý kiến.'], requestId: 'r1' });
  });

  it('reads a problem that came as text', () => {
    expect(toProblem(answer(409, JSON.stringify(body))).code).toBe('action-refused');
  });

  it('tells refused from missing', () => {
    expect(toProblem(answer(403, { ...body, status: 403 })).kind).toBe('refused');
    expect(toProblem(answer(404, { ...body, status: 404 })).kind).toBe('missing');
  });
});
