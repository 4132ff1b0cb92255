import type { WorkItem } from '@huong-uoc/contracts';
import { digestLetter } from './digest-letter';

const item = (some: Partial<WorkItem>): WorkItem => ({ kind: 'queue', count: 3, late: 0, sentence: 'Nhận 3 hồ sơ chờ rà soát', link: '/queue', reminded: null, ...some });
const tell = (...items: WorkItem[]) => digestLetter({ displayName: 'Lý <b>Thị</b> Hoa', day: '2026-03-02', items, link: (path) => `https://h.vn${path}` });

describe('the letter of a digest', () => {
  it('lets no name become markup', () => {
    const { html, text } = tell(item({}));
    expect(html).not.toContain('<b>');
    expect(html).toContain('Lý &lt;b&gt;Thị&lt;/b&gt; Hoa');
    expect(text).toContain('Lý <b>Thị</b> Hoa');
  });

  it('says the same in both forms: every sentence, what is late, who reminded, and where to go', () => {
    const { subject, html, text } = tell(item({}), item({ count: 2, late: 1, sentence: 'Xử lý 2 thời hạn', link: '/ledger/due?days=7', reminded: { at: '2026-03-01T00:00:00.000Z', by: 'Lãnh đạo Sở', unread: true } }));
    expect(subject).toBe('Hương ước bình đẳng: 5 việc đang chờ (02/03/2026)');
    for (const form of [html, text]) {
      expect(form).toContain('Nhận 3 hồ sơ chờ rà soát.');
      expect(form).toContain('Xử lý 2 thời hạn, trong đó 1 đã quá hạn (Lãnh đạo Sở đã nhắc).');
      for (const url of ['https://h.vn/queue', 'https://h.vn/ledger/due?days=7', 'https://h.vn/work/settings']) expect(form).toContain(url);
    }
  });
});
