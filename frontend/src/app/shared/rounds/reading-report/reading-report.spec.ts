import { TestBed } from '@angular/core/testing';
import { uuid } from '../../../../testing/fixtures';
import { FakeApi, provideApp } from '../../../../testing/data/fake-api';
import { ReadingReport } from './reading-report';

describe('reading report', () => {
  it('asks nothing until it is opened, then names pages, confidence and numbers that are missing', async () => {
    TestBed.configureTestingModule({ providers: provideApp() });
    const api = TestBed.inject(FakeApi);
    const page = { confidence: null, width: 595, height: 842 };
    api.on('GET /rounds/:id/reading', {
      format: 'pdf', typed: false, readAt: '2026-11-24T03:00:00.000Z', confidence: 0.915, repairedRuns: 3, doubtfulPlaces: 2, notes: ['Cần đối chiếu với bản gốc.'],
      loss: { repaired: [{ font: '.VnTime', encoding: 'tcvn3', before: 'Tr­ëng th«n', after: 'Trưởng thôn' }], lost: [{ code: 'U+FFFD', count: 2 }] },
      pages: [{ ...page, number: 1, source: 'text' }, { ...page, number: 2, source: 'recognised', confidence: 0.915 }, { ...page, number: 3, source: 'failed' }],
      gaps: [{ clauseIndex: 4, address: 'Điều 6', kind: 'missing', missing: 1 }],
    });
    const fixture = TestBed.createComponent(ReadingReport);
    fixture.componentRef.setInput('roundId', uuid(200));
    await fixture.whenStable();
    expect(api.sent).toEqual([]);
    const element = fixture.nativeElement as HTMLElement;
    element.querySelector('button')?.click();
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    }
    const text = (element.textContent ?? '').replace(/\s+/g, ' ');
    for (const words of ['Trang 1: chữ có sẵn trong tệp', 'Trang 2: máy nhận dạng từ ảnh', 'Trang 3: không đọc được', '91%', 'Điều 6: thiếu số thứ tự ở trước', 'Xem 1 đoạn', 'Tr­ëng th«n', 'Trưởng thôn', 'U+FFFD × 2.', 'Cần đối chiếu']) expect(text).toContain(words);
  });
});
