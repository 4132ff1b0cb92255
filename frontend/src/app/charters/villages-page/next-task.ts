import type { VillageCard } from '@huong-uoc/contracts';
import type { PlainKey } from '../../shared/i18n/vi';
import type { IconName } from '../../shared/ui/icon/icon-paths';

/** The one button of a village's card: words, and where it leads; `answer` opens the question instead. */
export type Task = {
  readonly words: PlainKey;
  readonly icon: IconName;
  readonly main: boolean;
  readonly to: readonly string[] | 'answer';
  readonly query: Readonly<Record<string, string>>;
};

type CharterLine = VillageCard['charters'][number];

const task = (words: PlainKey, icon: IconName, to: Task['to'], query: Task['query'] = {}, main = true): Task => ({ words, icon, main, to, query });

function ofCharter({ id, state, roundId, purpose }: CharterLine): Task {
  if (state === null || roundId === null) return task('task.upload', 'upload', ['/upload'], { charter: id });
  if (state === 'unreadable') return task('task.clearerCopy', 'camera', ['/charters', id]);
  if (state === 'commune-opinion') return task('task.answerOpinion', 'people', ['/rounds', roundId, 'recommendations']);
  if (state === 'approved-not-clean') return task('task.answerRecommendation', 'send', ['/rounds', roundId, 'recommendations']);
  if (state === 'withdrawn') return task('task.upload', 'upload', ['/upload'], { charter: id });
  if (state === 'ready' && purpose === 'draft') return task('task.hints', 'eye', ['/rounds', roundId, 'hints'], {}, false);
  return task('task.open', 'arrowRight', ['/charters', id], {}, false);
}

const urgency: readonly PlainKey[] = ['task.clearerCopy', 'task.answerOpinion', 'task.answerRecommendation', 'task.upload', 'task.hints', 'task.open'];

/** What the commune does next for a village; with several charters the most urgent one counts. */
export function nextTask(card: VillageCard): Task {
  if (card.charters.length > 0) {
    const tasks = card.charters.map(ofCharter).sort((a, b) => urgency.indexOf(a.words) - urgency.indexOf(b.words));
    const [first] = tasks;
    if (first) return first;
  }
  if (card.answer === 'not-answered') return task('task.answer', 'hand', 'answer');
  if (card.answer === 'yes') return task('task.register', 'plus', ['/charters', 'register'], { village: card.village.id });
  if (card.answer === 'in-preparation') return task('task.draft', 'pencil', ['/charters', 'register'], { village: card.village.id }, false);
  return task('task.change', 'hand', 'answer', {}, false);
}
