/** The floor: walk the code units, fold by table, hash each syllable; nothing is looked up. */
export const bareTokenise = (): ((clause: string) => number) => {
  const fold = new Uint16Array(0x10000);
  for (let code = 0; code < 0x2000; code += 1) {
    const char = String.fromCharCode(code);
    if (/\p{L}/u.test(char)) fold[code] = char.toLowerCase().charCodeAt(0);
  }
  return (clause) => {
    let sum = 0;
    let hash = 0;
    for (let i = 0; i < clause.length; i += 1) {
      const letter = fold[clause.charCodeAt(i)] as number;
      if (letter !== 0) hash = (Math.imul(hash, 31) + letter) | 0;
      else if (hash !== 0) {
        sum ^= hash;
        hash = 0;
      }
    }
    return sum ^ hash;
  };
};
