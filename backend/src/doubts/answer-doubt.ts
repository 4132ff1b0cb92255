import { Injectable } from '@nestjs/common';
import type { AnswerDoubt as Answer } from '@huong-uoc/contracts';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Database, type Tx } from '../platform/database';
import { Problem } from '../platform/http';
import { Outbox } from '../platform/outbox';
import { doubtfulWords, TextVersions, type DoubtfulWord, type KeptText } from '../scans';
import { correctTextJob } from './correct-text.job';
import { CorrectionsRepository } from './corrections.repository';
import { RoundToCorrect } from './round-to-correct';

const lettersOnly = /^[\p{L} -]{1,40}$/u;

/** A person says what a doubtful word is on paper; the next version of the text follows by itself. */
@Injectable()
export class AnswerDoubt {
  constructor(
    private readonly db: Database,
    private readonly rounds: RoundToCorrect,
    private readonly texts: TextVersions,
    private readonly corrections: CorrectionsRepository,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * A question of an older version is answered in the present one, at the same place. Refuses `not-found` out of reach,
   * whatever the table refuses of `correct-text`, `bad-request` for what is no word, `changed-meanwhile` where it is answered already.
   */
  async run(user: CurrentUser, roundId: string, doubtId: string, { word: said, fence }: Answer): Promise<void> {
    if (said !== null && !lettersOnly.test(said)) throw new Problem('bad-request', { fields: { word: 'Chỉ ghi chữ như trên giấy, không ghi số hoặc dấu câu.' } });
    await this.db.write(async (tx) => {
      const round = await this.rounds.lock(tx, user, roundId, fence);
      const { text, word, address } = await this.asked(tx, roundId, doubtId);
      const settled = await this.corrections.add(tx, user, { roundId, textId: text.id, kind: 'word', place: word.place, readAs: word.word, said });
      await this.audit.record(tx, user, {
        action: 'text.corrected',
        subject: { type: 'charter', id: round.charterId },
        before: { round: roundId, number: round.number, text: text.id, address, word: word.word, confidence: word.confidence },
        after: { round: roundId, number: round.number, address, word: said, illegible: said === null },
      });
      if (settled) await this.outbox.enqueue(tx, correctTextJob, { roundId });
    });
  }

  private async asked(tx: Tx, roundId: string, doubtId: string): Promise<{ text: KeptText; word: DoubtfulWord; address: string }> {
    const [question] = await tx.query<{ place: number; step: number; address: string }[]>(
      `select q.place, t.reading_step as step, c.address from doubt_question q join round_text t on t.id = q.text_id join clause c on c.text_id = t.id and c.index = q.clause_index where q.id = $1 and q.round_id = $2`,
      [doubtId, roundId],
    );
    if (question === undefined) throw new Problem('not-found');
    const text = await this.texts.current(tx, roundId);
    const word = text?.step === question.step ? doubtfulWords(text).find(({ place }) => place === question.place) : undefined;
    const answered = text !== null && (await this.corrections.waiting(tx, text.id)).some(({ kind, place }) => kind === 'word' && place === question.place);
    if (text === null || word === undefined || answered) throw new Problem('changed-meanwhile', { detail: 'Chữ này đã có người trả lời hoặc văn bản vừa được đọc lại.' });
    return { text, word, address: question.address };
  }
}
