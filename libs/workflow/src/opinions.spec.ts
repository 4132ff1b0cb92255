import { breaksTarget, checkOpinion, opinionKinds, opinionLabels, reasonLabels, zeroReasons, type Opinion } from './opinions';
import { noFindings, resultFacts } from './result-facts';

const by = 'chị Hà';
const opinion = (part: Partial<Opinion>): Opinion => ({ kind: '0', by, ...part });

describe('an opinion', () => {
  it.each<[string, Opinion, string]>([
    ['"no problem" without a reason', opinion({}), 'reason-missing'],
    ['a reason on any other kind', opinion({ kind: 'A', reason: 2 }), 'reason-not-expected'],
    ['reason 4 without article and clause', opinion({ reason: 4, citation: ' ' }), 'citation-missing'],
    ['reason 7 without words', opinion({ reason: 7 }), 'note-missing'],
    ['a confirmation by its own author', opinion({ reason: 7, note: 'Tục lệ đã bỏ', confirmedBy: by }), 'confirmed-by-author'],
  ])('refuses %s', (_, given, problem) => {
    expect(checkOpinion(given).problems).toEqual([problem]);
  });

  it('is never final as C: it must end as A or as "có căn cứ" with a citation', () => {
    expect(checkOpinion(opinion({ kind: 'C' }))).toEqual({ problems: [], awaits: 'settling' });
    expect(checkOpinion(opinion({ kind: 'C', citation: 'Luật Bình đẳng giới Điều 19' })).awaits).toBe('settling');
    expect(checkOpinion(opinion({ reason: 4, citation: 'Luật Bình đẳng giới Điều 19 khoản 1' }))).toEqual({ problems: [], awaits: null });
    expect(checkOpinion(opinion({ kind: 'A' }))).toEqual({ problems: [], awaits: null });
  });

  it('is final under reason 7 only once a second person has confirmed it', () => {
    expect(checkOpinion(opinion({ reason: 7, note: 'Tục lệ đã bỏ' }))).toEqual({ problems: [], awaits: 'second-person' });
    expect(checkOpinion(opinion({ reason: 7, note: 'Tục lệ đã bỏ', confirmedBy: 'anh Tú' }))).toEqual({ problems: [], awaits: null });
  });

  it('breaks the target only as A under version 1 of the setting', () => {
    expect(opinionKinds.filter((kind) => breaksTarget(kind, 1))).toEqual(['A']);
  });

  it('has a label for every kind and every reason', () => {
    expect(Object.keys(opinionLabels).sort()).toEqual([...opinionKinds].sort());
    expect(Object.keys(reasonLabels)).toEqual(zeroReasons.map(String));
  });
});

describe('resultFacts', () => {
  it('counts an opinion that could not have been recorded as undecided', () => {
    expect(resultFacts([{ opinion: opinion({}), recommended: false }, { opinion: null, recommended: false }])).toMatchObject({ findings: 2, undecided: 2 });
  });
  it('is empty for a round without findings', () => {
    expect(resultFacts([])).toEqual(noFindings);
  });
  it('sums up what the needs ask about', () => {
    const facts = resultFacts([
      { opinion: opinion({ kind: 'A' }), recommended: true },
      { opinion: opinion({ kind: 'A' }), recommended: false },
      { opinion: opinion({ kind: 'B' }), recommended: false },
      { opinion: opinion({ kind: 'C' }), recommended: false },
      { opinion: opinion({ reason: 7, note: 'Lý do riêng' }), recommended: false },
      { opinion: null, recommended: false },
    ]);
    expect(facts).toEqual({ findings: 6, undecided: 1, discrimination: 2, openPriorities: 1, withoutRecommendation: 1, awaitingSecondPerson: [by] });
  });
});
