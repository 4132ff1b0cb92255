import { sheet, uuid } from '../../../testing/fixtures';
import { groupItems } from './group-items';

const [one] = sheet.items;
if (one === undefined) throw new Error('the sheet of the fixtures is empty');
const twin = { ...one, findingId: uuid(901) };
const unanswered = { ...one.recommendation, answer: null };

describe('the sheet clause by clause', () => {
  it('does not join what proposes another wording or stands in another clause', () => {
    expect(groupItems([one, { ...twin, recommendation: { ...one.recommendation, proposed: 'Khác' } }])).toHaveLength(2);
    expect(groupItems([one, { ...twin, address: 'Điều 9' }])).toHaveLength(2);
  });

  it('joins findings of one clause with one wording, and keeps all of them to answer', () => {
    expect(groupItems([one, twin])).toMatchObject([{ address: one.address, findingIds: [one.findingId, twin.findingId] }]);
    expect(groupItems([one, twin])[0]?.law).toEqual(one.law);
  });

  it('counts as answered only when every finding is', () => {
    const answered = { ...one, recommendation: { ...one.recommendation, answer: { agrees: true, reason: null, at: '2026-11-24T03:00:00.000Z' } } };
    expect(groupItems([answered, { ...twin, recommendation: unanswered }])[0]?.recommendation.answer).toBeNull();
  });
});
