import { otherTargets } from './other-targets';
import { sheet } from './pack';
import type { ReportContent } from './report-content';
import { lateActsOf, statisticsOf } from './statistics';

/** The data sheets of a pack, by their names in it. */
export function sheetsOf(content: ReportContent): Record<string, string> {
  const { campaign, acts, D } = content;
  return {
    'data/figures.csv': figures(content),
    'data/charters.csv': charters(content),
    'data/statistics.csv': sheet(['key', 'label', 'article', 'count'], statisticsOf(acts, campaign.from).map(({ key, label, article, count }) => [key, label, article, count])),
    'data/acts.csv': sheet(['charter_id', 'commune', 'village', 'title', 'act', 'on', 'number', 'recorded_on', 'registered'], acts.map((act) => [act.charterId, act.communeLabel, act.villageLabel, act.title, act.act, act.on, act.number ?? '', act.recordedOn, act.registered ? 1 : 0])),
    'data/late-acts.csv': sheet(['charter_id', 'commune', 'village', 'title', 'act', 'on', 'number', 'recorded_on', 'why'], lateActsOf(acts, campaign.from, D).map((act) => [act.charterId, act.communeLabel, act.villageLabel, act.title, act.label, act.on, act.number ?? '', act.recordedOn, act.why])),
    'data/contributions.csv': contributions(content),
    'data/other-targets.csv': targets(content),
  };
}

const figures = ({ here, communes }: ReportContent): string =>
  sheet(
    ['unit_id', 'unit', 'level', 'c1_x', 'c1_y', 'c2_x', 'c2_y', 'dat', 'chua_dat', 'chua_xac_dinh', 'n', 'c4_x', 'c4_y', 'c5_x', 'c5_y'],
    [here, ...communes].map(({ unit, figures: { C1, C2, C3, C4, C5 }, outcomes }) => [unit.id, unit.label, unit.level, C1.x, C1.y, C2.x, C2.y, outcomes.dat, outcomes['chua-dat'], outcomes['chua-xac-dinh'], C3.y, C4.x, C4.y, C5.x, C5.y]),
  );

const charters = ({ charters: rows }: ReportContent): string =>
  sheet(
    ['charter_id', 'village_id', 'village', 'commune', 'title', 'outcome', 'cause', 'round_id', 'who_must_act', 'since'],
    rows.map((row) => [row.charterId ?? '', row.villageId, row.villageLabel, row.communeLabel, row.title, row.outcome ?? '', row.cause, row.roundId ?? '', row.nextStep.who, row.nextStep.since ?? '']),
  );

const contributions = ({ contributions: given }: ReportContent): string =>
  sheet(
    ['unit_id', 'unit', 'version', 'given_at', 'given_by', 'late', 'villages_reviewed', 'situation', 'difficulties', 'other'],
    given.map((part) => [part.unitId, part.unitLabel, part.version, part.givenAt, part.givenBy, part.late ? 1 : 0, part.villagesReviewed ?? '', part.situation, part.difficulties ?? '', part.other ?? '']),
  );

const targets = ({ entries }: ReportContent): string =>
  sheet(
    ['target', 'label', 'holder', 'x', 'y', 'words', 'entered_at', 'entered_by', 'evidence_sha256'],
    entries.map((entry) => [entry.target, otherTargets.find(({ target }) => target === entry.target)?.label ?? '', entry.holder, entry.x ?? '', entry.y ?? '', entry.words, entry.enteredAt, entry.enteredBy, entry.evidence.map(({ sha256 }) => sha256).join(' ')]),
  );

/** What a correction changes: every line of a data sheet that went or came, against the pack it corrects. */
export function differences(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const rows = names.flatMap((name) => {
    const [old, now] = [recordsOf(before[name] ?? ''), recordsOf(after[name] ?? '')];
    const [had, has] = [new Set(old), new Set(now)];
    return [...old.filter((line) => !has.has(line)).map((line) => [name, 'removed', line]), ...now.filter((line) => !had.has(line)).map((line) => [name, 'added', line])];
  });
  return sheet(['sheet', 'change', 'line'], rows);
}

/** A quoted cell may hold line ends: a record ends at a line end outside quotes. */
function recordsOf(text: string): string[] {
  const records: string[] = [];
  let [start, quoted] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    if (text[at] !== '\n' || quoted) continue;
    records.push(text.slice(start, at));
    start = at + 1;
  }
  return records;
}
