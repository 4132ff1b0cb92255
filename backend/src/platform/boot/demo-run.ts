import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { log } from '../logging';
import { Demo, SEEDS_DEMO, type DemoPlan, type DemoSeeder } from './demo';

/** Runs every demo step in order, in the background of a server that already answers. */
@Injectable()
export class DemoRun {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly demo: Demo,
  ) {}

  async run(plan: Omit<DemoPlan, 'demo'>, say: (line: string) => void): Promise<void> {
    this.demo.begin(say);
    try {
      for (const seeder of this.seeders()) await seeder.seed({ ...plan, demo: this.demo });
      this.demo.finish();
    } catch (error) {
      log.error('demo data is incomplete; the next start goes on', { error: String(error), stack: (error as Error).stack });
      say(`Nạp dữ liệu minh họa chưa xong (${String(error)}); lần chạy sau sẽ làm tiếp.`);
    }
  }

  private seeders(): DemoSeeder[] {
    const found: { order: number; seeder: DemoSeeder }[] = [];
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const order = typeof metatype === 'function' ? (Reflect.getMetadata(SEEDS_DEMO, metatype) as number | undefined) : undefined;
      if (order !== undefined) found.push({ order, seeder: instance as DemoSeeder });
    }
    return found.sort((a, b) => a.order - b.order).map(({ seeder }) => seeder);
  }
}
