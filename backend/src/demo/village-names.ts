/** Plausible names of villages that do not exist: first and second words are put together, never copied from a list of real ones. */
const upland = ['Nà', 'Khuổi', 'Pác', 'Lũng', 'Cốc', 'Phiêng', 'Thôm', 'Khau', 'Nặm', 'Bó'] as const;
const uplandSecond = ['Lè', 'Vài', 'Pục', 'Sảo', 'Rầy', 'Coóc', 'Mạ', 'Tậu', 'Hin', 'Luông', 'Đeng', 'Chang', 'Slâm', 'Cáy', 'Nhàm', 'Ỏ', 'Pjạo', 'Tàn', 'Sliến', 'Muồi'] as const;
const lowland = ['Đồng', 'Cầu', 'Gò', 'Bờ', 'Cây', 'Ao', 'Giếng', 'Soi', 'Trại', 'Núi'] as const;
const lowlandSecond = ['Sim', 'Thị', 'Vải', 'Trám', 'Mít', 'Sấu', 'Chè', 'Hội', 'Đanh', 'Quéo', 'Ngái', 'Dẻ', 'Nhội', 'Khế', 'Lim', 'Gạo', 'Muỗm', 'Sổ', 'Duối', 'Bòng'] as const;

/** The n-th name of its kind of land; all different up to two hundred. */
export function villageName(n: number, land: 'upland' | 'lowland'): string {
  const [first, second] = land === 'upland' ? [upland, uplandSecond] : [lowland, lowlandSecond];
  // Seven is prime to both lengths, so neighbours share neither word.
  const index = (n * 7) % (first.length * second.length);
  return `${first[index % first.length]} ${second[Math.floor(index / first.length)]}`;
}
