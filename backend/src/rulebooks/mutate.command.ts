import { defaultRulebook } from '@huong-uoc/rulebook';
import { mutateGuards } from '@huong-uoc/rules';
import type { Command } from '../platform/boot/command';

/** `rules:mutate`: switches each guard off in turn and prints the example that then fails; a guard without one ends 1. */
export const command: Command = {
  run() {
    const mutations = mutateGuards(defaultRulebook());
    const lines = mutations.map(({ guard, label, failures }) => {
      const [first] = failures;
      return first ? `${guard} (${label}): ${failures.length} ví dụ sai, trước hết ${first.rule}: ${first.example}` : `${guard} (${label}): KHÔNG CÓ VÍ DỤ NÀO CHỨNG MINH`;
    });
    const unproven = mutations.filter(({ failures }) => failures.length === 0).length;
    process.stdout.write(`${lines.join('\n')}\n${mutations.length} ngoại lệ, ${unproven} chưa được chứng minh / guards, unproven\n`);
    return Promise.resolve(unproven > 0 ? 1 : 0);
  },
};
