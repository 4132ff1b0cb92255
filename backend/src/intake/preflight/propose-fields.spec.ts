import type { Duplicate, Preflight } from '@huong-uoc/contracts';
import { emptyFields, proposeFields, type Grounds } from './propose-fields';

const quoted = <Value>(value: Value) => ({ value, quote: 'x' });
const preflight: Preflight = {
  villages: [{ villageId: 'v', label: 'Thôn Nà Phầy – Xã Phủ Thông', confidence: 0.9, reason: 'x', ended: false }], place: null, elsewhere: null,
  form: quoted('quy-uoc'), kind: quoted('general'), subject: null, draft: null, ownNumber: null, adoptedOn: quoted('2019-06-16'), recognisedOn: quoted('2019-07-22'), recognitionNumber: quoted('5/QĐ-UBND'), recognisedBy: null, signatures: [], seal: null,
};
const grounds = (some: Partial<Grounds> = {}): Grounds => ({ preflight, manifest: {}, current: emptyFields, corrected: [], villageLabel: () => 'Thôn Nà Phầy – Xã Phủ Thông', charters: [], duplicates: [], ...some });
const twin: Duplicate = { kind: 'same-text', fileId: null, roundId: 'r', charterId: 'c', label: 'x', similarity: 1 };

describe('what is proposed for a line', () => {
  it('fills in no village that is a mere guess', () => {
    const unsure = { ...preflight, villages: [{ ...preflight.villages[0]!, confidence: 0.5 }] };
    expect(proposeFields(grounds({ preflight: unsure }))).toMatchObject({ villageId: null, title: null });
  });

  it('follows the paper, names the charter after its village, and takes the era from its days', () => {
    expect(proposeFields(grounds())).toMatchObject({ villageId: 'v', title: 'Quy ước thôn Nà Phầy', era: 'QD-22-2018', inForceFrom: '2019-07-22', policy: 'new-charter' });
    expect(proposeFields(grounds({ preflight: { ...preflight, kind: quoted('sector'), subject: 'BẢO VỆ RỪNG' } })).title).toBe('Quy ước bảo vệ rừng thôn Nà Phầy');
  });

  it('lets the manifest overrule the paper, and a person both', () => {
    const proposed = proposeFields(grounds({ manifest: { villageId: 'm', adoptedOn: '2018-01-01' }, current: { ...emptyFields, adoptedOn: '2017-01-01', kind: 'sector' }, corrected: ['adoptedOn', 'kind'] }));
    expect(proposed).toMatchObject({ villageId: 'm', adoptedOn: '2017-01-01', kind: 'sector' });
  });

  it('proposes a draft only while nothing says that it was recognised', () => {
    expect(proposeFields(grounds({ preflight: { ...preflight, draft: 'Dự thảo' } })).purpose).toBe('text-in-force');
    expect(proposeFields(grounds({ preflight: { ...preflight, draft: 'Dự thảo', recognisedOn: null } })).purpose).toBe('draft');
  });

  it('proposes a new round of the village’s charter in force, and nothing new for a text that was handed in before', () => {
    const charters = [{ id: 'c', villageId: 'v', title: 'Quy ước', kind: 'general', open: true }, { id: 'old', villageId: 'v', title: 'Cũ', kind: 'general', open: false }] as const;
    expect(proposeFields(grounds({ charters }))).toMatchObject({ policy: 'new-round', charterId: 'c', roundId: null });
    expect(proposeFields(grounds({ charters, duplicates: [twin] }))).toMatchObject({ policy: 'link', charterId: 'c', roundId: 'r' });
    expect(proposeFields(grounds({ charters, duplicates: [{ ...twin, kind: 'near' }] })).policy).toBe('new-round');
    expect(proposeFields(grounds({ charters, duplicates: [twin], current: { ...emptyFields, policy: 'new-charter' }, corrected: ['policy'] }))).toMatchObject({ policy: 'new-charter', charterId: null, roundId: null });
  });
});
