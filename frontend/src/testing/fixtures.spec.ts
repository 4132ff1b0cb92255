import {
  approvals as approvalsSchema, charter as charterSchema, complianceReport, figureList as figureListSchema, hints as hintsSchema, queue as queueSchema, recommendationSheet, reviewDocument as reviewDocumentSchema,
  dueList, ledger as ledgerSchema, mergedList, rulebookCatalogue, session as sessionSchema, systemStatus, unitChangeList, unitList, villageCounts, villageList, villageRegister,
} from '@huong-uoc/contracts';
import * as fixtures from './fixtures';
import * as ledgerFixtures from './ledger-fixtures';

/** What the specs feed the pages is what the server may send: a contract that moves makes these fail first. */
describe('fixtures', () => {
  const cases: readonly (readonly [string, { parse(value: unknown): unknown }, unknown])[] = [
    ['session', sessionSchema, fixtures.session(fixtures.person('commune'))],
    ['charter', charterSchema, fixtures.charter()],
    ['villages', villageList, fixtures.villages],
    ['review', reviewDocumentSchema, fixtures.reviewDocument()],
    ['hints', hintsSchema, fixtures.hints],
    ['sheet', recommendationSheet, fixtures.sheet],
    ['queue', queueSchema, fixtures.queue],
    ['approvals', approvalsSchema, fixtures.approvals],
    ['compliance', complianceReport, fixtures.compliance],
    ['figure list', figureListSchema, fixtures.figureList],
    ['rulebook', rulebookCatalogue, fixtures.rulebook],
    ['units', unitList, fixtures.units],
    ['system', systemStatus, fixtures.system],
    ['register', villageRegister, ledgerFixtures.register],
    ['unit changes', unitChangeList, ledgerFixtures.unitChanges],
    ['counts', villageCounts, ledgerFixtures.counts],
    ['ledger', ledgerSchema, ledgerFixtures.ledger],
    ['due', dueList, ledgerFixtures.due],
    ['merged', mergedList, ledgerFixtures.merged],
  ];

  it.each(cases)('%s is what the contract says', (_name, schema, value) => {
    expect(() => schema.parse(value)).not.toThrow();
  });

  it('quotes stand in the text at their offsets', () => {
    for (const { start, end, quote } of fixtures.findings) expect(fixtures.documentText.slice(start, end)).toBe(quote);
  });
});
