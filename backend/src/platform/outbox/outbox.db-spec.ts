import { Injectable, Module } from '@nestjs/common';
import { z } from 'zod';
import { openTestApplication } from '../../testing';
import { Clock } from '../clock';
import { Database } from '../database';
import { Problem } from '../http';
import { currentTrace, withTrace } from '../logging';
import { defineJob, Handles, type JobFailure, type JobHandler, type PayloadOf } from '../queue';
import { Outbox } from './outbox';
import { Relay } from './relay';

const note = defineJob('note', z.object({ word: z.string() }), { lane: 'quick', attempts: 2 });
type Note = PayloadOf<typeof note>;
const seen: { word: string; requestId: string | undefined; at: string }[] = [];
const failures: JobFailure[] = [];

@Injectable()
@Handles(note)
class TakeNote implements JobHandler<typeof note> {
  constructor(private readonly clock: Clock) {}

  async run({ word }: Note): Promise<void> {
    seen.push({ word, requestId: currentTrace()?.requestId, at: this.clock.now().toISOString() });
    if (word === 'refused') throw new Problem('not-found');
    if (word === 'broken') throw new Error('boom');
  }

  async failed(_payload: Note, failure: JobFailure): Promise<void> {
    failures.push(failure);
  }
}

@Module({ providers: [TakeNote] })
class NotesModule {}

/** Redis joins when TEST_REDIS_URL names one that may be emptied. */
const redisUrl = process.env['TEST_REDIS_URL'] ?? '';

describe.each(['', redisUrl].filter((url, index) => index === 0 || url !== ''))('outbox, jobs on Postgres or on Redis (%j)', (url) => {
  const test = openTestApplication([NotesModule], url);
  const enqueue = (word: string) => test.get(Database).write((tx) => test.get(Outbox).enqueue(tx, note, { word }));
  beforeEach(() => {
    seen.length = 0;
    failures.length = 0;
  });

  it('leaves no job behind when the transaction rolls back', async () => {
    const change = test.get(Database).write(async (tx) => {
      await test.get(Outbox).enqueue(tx, note, { word: 'lost' });
      throw new Error('the change itself failed');
    });
    await expect(change).rejects.toThrow('the change itself failed');
    await test.workOff();
    expect(seen).toEqual([]);
  });

  it('refuses a payload its contract does not allow before anything is stored', async () => {
    const wrong = test.get(Database).write((tx) => test.get(Outbox).enqueue(tx, note, { word: 7 } as never));
    await expect(wrong).rejects.toThrow(z.ZodError);
  });

  it('delivers after the commit, under the request it came from', async () => {
    await withTrace({ requestId: 'request-1' }, () => enqueue('delivered'));
    await test.workOff();
    expect(seen.map(({ word, requestId }) => [word, requestId])).toEqual([['delivered', 'request-1']]);
    expect(await test.sql('select from outbox')).toEqual([]);
  });

  it('carries a pinned instant into the job, so that seeded months stay whole', async () => {
    await test.get(Clock).at('2025-08-01T02:00:00Z', () => enqueue('past'));
    await test.workOff();
    expect(seen[0]?.at).toBe('2025-08-01T02:00:00.000Z');
  });

  it('takes a Problem for an answer: one try, told to the slice and kept in the list of failures', async () => {
    await enqueue('refused');
    await test.workOff();
    expect(seen).toHaveLength(1);
    expect(failures).toEqual([{ code: 'not-found', sentence: 'Không tìm thấy nội dung được yêu cầu.' }]);
    expect(await test.sql(`select job, payload, problem from failed_job`)).toEqual([{ job: 'note', payload: { word: 'refused' }, problem: 'not-found' }]);
  });

  it('tries an accident again, as often as the job says, then gives up by name', async () => {
    await enqueue('broken');
    await test.workOff();
    expect(seen).toHaveLength(2);
    expect(failures.map(({ code }) => code)).toEqual(['internal']);
  });

  it('hands a row over once although two relays work at the same time', async () => {
    await test.workOff();
    await Promise.all(Array.from({ length: 20 }, (_, index) => enqueue(`many-${index}`)));
    await Promise.all([test.get(Relay).moveAll(), test.get(Relay).moveAll()]);
    await test.workOff();
    expect(seen.map(({ word }) => word).sort()).toEqual(Array.from({ length: 20 }, (_, index) => `many-${index}`).sort());
  });
});
