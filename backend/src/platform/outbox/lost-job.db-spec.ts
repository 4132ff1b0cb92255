import { Injectable, Module } from '@nestjs/common';
import { z } from 'zod';
import { openTestApplication } from '../../testing';
import { Database } from '../database';
import { defineJob, Handles, type JobFailure, type JobHandler } from '../queue';
import { Outbox } from './outbox';
import { Relay } from './relay';

const deadly = defineJob('deadly', z.object({ word: z.string() }), { lane: 'heavy' });
const failures: JobFailure[] = [];
const runs: string[] = [];

@Injectable()
@Handles(deadly)
class DeadlyJob implements JobHandler<typeof deadly> {
  async run({ word }: { word: string }): Promise<void> {
    runs.push(word);
  }

  async failed(_payload: unknown, failure: JobFailure): Promise<void> {
    failures.push(failure);
  }
}

@Module({ providers: [DeadlyJob] })
class DeadlyModule {}

describe('a job whose process died', () => {
  const test = openTestApplication([DeadlyModule]);
  /** Puts a delivery into the queue, no worker being there yet, and into the state its dead owner left it in. */
  const left = async (word: string, state: string) => {
    await test.get(Database).write((tx) => test.get(Outbox).enqueue(tx, deadly, { word }));
    await test.get(Relay).moveAll();
    const changed = await test.sql(`update bullmq.job set ${state} where data::text like '%' || $1 || '%' returning id`, [word]);
    expect(changed).toHaveLength(1);
  };

  it('is given up by name after the fourth time and taken up again before, so that no row waits for ever', async () => {
    await left('hopeless', `deferred_failure = 'job stalled more than allowable limit'`);
    await left('unlucky', `state = 'active', lock_token = 'a dead worker', locked_until_ms = 1`);
    await test.workOff();
    for (let patience = 300; (failures.length === 0 || runs.length === 0) && patience > 0; patience -= 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(runs).toEqual(['unlucky']);
    expect(failures.map(({ code }) => code)).toEqual(['internal']);
    expect(await test.sql('select payload, detail from failed_job')).toEqual([{ payload: { word: 'hopeless' }, detail: 'Error: job stalled more than allowable limit' }]);
  }, 30_000);
});
