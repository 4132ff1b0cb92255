import { z } from 'zod';
import { CreateAccount } from '../accounts';
import { withApplication, type Command } from '../platform/boot';
import { Problem } from '../platform/http';
import { product } from '../product';
import { LoadUnits, UnitsQueries } from '../units';

const usage = 'Cách dùng / usage: npm run -s admin:create -- EMAIL ["Họ và tên"]\n';

/** `admin:create EMAIL [NAME]`: the first administrator of an empty system, over the whole province. */
export const command: Command = {
  async run([email = '', displayName = 'Quản trị viên']) {
    if (!z.email().safeParse(email).success) {
      process.stderr.write(usage);
      return 64;
    }
    return withApplication(product, async (app) => {
      const loaded = await app.get(LoadUnits, { strict: false }).run('system');
      if (loaded > 0) process.stderr.write(`Đã nạp ${loaded} đơn vị hành chính kèm theo. / Loaded the bundled units.\n`);
      const unitId = (await app.get(UnitsQueries, { strict: false }).province()) ?? '';
      try {
        const { password } = await app.get(CreateAccount, { strict: false }).run('system', { email, displayName, role: 'administrator', unitId });
        process.stdout.write(`${email}\n${password}\n`);
        process.stderr.write('Mật khẩu dùng một lần, phải đổi khi đăng nhập lần đầu. / One-time password, changed at first sign-in.\n');
        return 0;
      } catch (failure) {
        if (!(failure instanceof Problem)) throw failure;
        process.stderr.write(`${failure.details.fields?.['email'] ?? failure.sentence}\n`);
        return 1;
      }
    });
  },
};
