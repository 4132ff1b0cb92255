/** A reviewer's work over HTTP, up to where a test needs a round to stand. */
import type { Lease, ReviewDocument } from '@huong-uoc/contracts';
import type { Answer, BrowserLike } from './browser-like';
import { registerCharter, submitRound, titleBlock, untilRead } from './charters';
import type { World } from './personas';

const fair = `${titleBlock}\nĐiều 1. Vệ sinh\nMỗi hộ quét dọn đường làng vào ngày chủ nhật.\n`;
const unfair = `${titleBlock}\nĐiều 1. Thừa kế\nChỉ con trai được chia đất của cha mẹ, con gái không được chia.\n`;

export class Reviewing {
  constructor(
    private readonly world: World,
    private readonly reviewer: BrowserLike,
  ) {}

  /** A text in force of the village in `own`, read and waiting in the queue. */
  async ready(text = fair): Promise<string> {
    const officer = this.world.persona('commune', 'own').browser;
    const { id } = await registerCharter(officer, this.world.villages.own.id);
    const round = await submitRound(officer, id, text);
    const { state, unreadable } = await untilRead(officer, round.id);
    if (state !== 'ready') throw new Error(`the round is ${state}: ${JSON.stringify(unreadable)}`);
    return round.id;
  }

  /** A clean result waiting for a leader. */
  async submittedClean(): Promise<string> {
    const roundId = await this.ready();
    const { fence, review } = await this.claimed(roundId);
    await this.send('POST', `/rounds/${roundId}/shown`, { fence, clauses: review.clauses.map(({ index }) => index) });
    await this.send('POST', `/rounds/${roundId}/actions`, { action: 'submit-clean', fence, wholeTextDeclared: true });
    return roundId;
  }

  /** A round whose commune is asked about one recommendation. */
  async asked(): Promise<{ roundId: string; findingId: string }> {
    const roundId = await this.ready(unfair);
    const { fence, review } = await this.claimed(roundId);
    const findingId = review.findings[0]?.id ?? '';
    await this.send('PUT', `/findings/${findingId}/opinion`, { fence, kind: 'A' });
    await this.send('PUT', `/findings/${findingId}/recommendation`, { fence, reason: 'Trái Luật Bình đẳng giới.', proposed: 'Con trai, con gái được chia như nhau.' });
    await this.send('POST', `/rounds/${roundId}/actions`, { action: 'ask-commune-opinion', fence, text: 'Đề nghị xã cho ý kiến về Điều 1.' });
    return { roundId, findingId };
  }

  private async claimed(roundId: string): Promise<{ fence: number; review: ReviewDocument }> {
    const { fence } = (await this.send('POST', `/rounds/${roundId}/claim`)).body as Lease;
    return { fence, review: (await this.send('GET', `/rounds/${roundId}/review`)).body as ReviewDocument };
  }

  private async send(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await this.reviewer.send(method, path, body);
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  }
}
