import { Remembered } from './remembered';

describe('remembered answers', () => {
  it('are never shown after their version has passed, nor kept when they failed', async () => {
    const kept = new Remembered<number>(10);
    const one = (): number => 1;
    expect(await kept.get('a', 'v1', async () => 1, one)).toBe(1);
    expect(await kept.get('a', 'v1', async () => 2, one)).toBe(1);
    expect(await kept.get('a', 'v2', async () => 3, one)).toBe(3);
    await expect(kept.get('b', 'v1', async () => Promise.reject(new Error('no')), one)).rejects.toThrow('no');
    expect(await kept.get('b', 'v1', async () => 4, one)).toBe(4);
  });

  it('are made once for all who ask at the same time', async () => {
    const kept = new Remembered<number>(10);
    let made = 0;
    const make = async (): Promise<number> => (made += 1);
    await Promise.all([kept.get('a', 'v', make, () => 1), kept.get('a', 'v', make, () => 1)]);
    expect(made).toBe(1);
  });

  it('give way to newer ones by weight, the longest unused first', async () => {
    const kept = new Remembered<string>(10);
    const heavy = (): number => 5;
    for (const key of ['a', 'b']) await kept.get(key, 'v', async () => key, heavy);
    await kept.get('a', 'v', async () => 'again', heavy);
    await kept.get('c', 'v', async () => 'c', heavy);
    expect(await kept.get('a', 'v', async () => 'again', heavy)).toBe('a');
    expect(await kept.get('b', 'v', async () => 'again', heavy)).toBe('again');
  });
});
