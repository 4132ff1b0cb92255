import type { RecordAct } from '@huong-uoc/contracts';
import { legalActs, legalGroundIds, legalGrounds, type LegalAct, type LegalGround, type LegalNeed } from '@huong-uoc/workflow';
import { t } from '../../shared/i18n/translate';

/** An act as typed: everything is text until it is sent. */
export type ActFacts = {
  readonly on: string;
  readonly number: string;
  readonly issuer: string;
  readonly ground: LegalGround | '';
  readonly clauses: string;
  readonly deadline: string;
  readonly reason: string;
  readonly households: string;
  readonly present: string;
  readonly inFavour: string;
  readonly form: 'meeting' | 'ballot';
  readonly afterFailedMeeting: boolean;
  readonly setsLevies: boolean;
  readonly papers: readonly string[];
};
export const blankAct: ActFacts = { on: '', number: '', issuer: '', ground: '', clauses: '', deadline: '', reason: '', households: '', present: '', inFavour: '', form: 'meeting', afterFailedMeeting: false, setsLevies: false, papers: [] };

/** Which parts of the form an act has, by what the legal table asks of it. */
export function partsOf(act: LegalAct, asks: readonly LegalNeed[]): Readonly<Record<'paper' | 'ground' | 'clauses' | 'deadline' | 'reason' | 'votes' | 'papers', boolean>> {
  const asked = (...needs: readonly LegalNeed[]): boolean => needs.some((need) => asks.includes(need));
  return {
    paper: legalActs[act].numbered,
    ground: groundsOf(act).length > 0 && act !== 'abolition-part',
    clauses: asked('clauses-named'),
    deadline: asked('deadline-set'),
    reason: asked('reason-given') || act === 'matter-received',
    votes: asked('votes-counted'),
    papers: act === 'dossier-received',
  };
}

/** The grounds the decree has for an act. */
export function groundsOf(act: LegalAct): readonly LegalGround[] {
  return legalGroundIds.filter((ground) => legalGrounds[ground].act === act);
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const whole = (text: string): number | null => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : null);

/** The act as the server takes it; what the chosen act has no use for is left out. */
export function bodyOf(act: LegalAct, facts: ActFacts, asks: readonly LegalNeed[]): RecordAct {
  const parts = partsOf(act, asks);
  const [households, inFavour] = [whole(facts.households), whole(facts.inFavour)];
  return {
    act,
    on: facts.on,
    number: parts.paper ? orNull(facts.number) : null,
    issuer: parts.paper ? orNull(facts.issuer) : null,
    ground: act === 'abolition-part' ? '14-2' : parts.ground && facts.ground !== '' ? facts.ground : null,
    clauses: parts.clauses ? facts.clauses.split('\n').map((line) => line.trim()).filter((line) => line !== '') : [],
    deadline: parts.deadline ? orNull(facts.deadline) : null,
    reason: parts.reason ? orNull(facts.reason) : null,
    votes: parts.votes && households !== null && inFavour !== null ? { households, present: whole(facts.present), inFavour, form: facts.form, afterFailedMeeting: facts.form === 'ballot' && facts.afterFailedMeeting, setsLevies: facts.setsLevies } : null,
    papers: parts.papers ? [...facts.papers] : [],
  };
}

/** What the typed vote comes to: the share of all households, cut to one decimal, and whether it carries; null while it is not whole. */
export function shareOf({ households, inFavour }: Pick<ActFacts, 'households' | 'inFavour'>): { readonly share: string; readonly carries: boolean; readonly twoThirds: boolean } | null {
  const [all, some] = [whole(households), whole(inFavour)];
  if (all === null || some === null || all === 0 || some > all) return null;
  const permille = Math.floor((some * 1000) / all);
  return { share: `${Math.floor(permille / 10)},${permille % 10}`, carries: some * 2 > all, twoThirds: some * 3 >= all * 2 };
}

/** What must be mended before anything is sent: field → sentence. The rest is the server's to say. */
export function missingOf(act: LegalAct | '', { on }: ActFacts): Record<string, string> {
  const missing: Record<string, string> = {};
  if (act === '') missing['act'] = t('record.actMissing');
  if (on === '') missing['on'] = t('record.dayMissing');
  return missing;
}
