const WORD = [
  '<w:p>', '</w:p>', '<w:r>', '<w:t>', '<w:tbl><w:tr><w:tc>', '<w:sdt><w:sdtContent>', '<w:ins w:id="1">', '<w:del w:id="1">', '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>',
  '<w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr>', '<w:footnoteReference w:id="1"/>', '<w:txbxContent>', '<mc:AlternateContent><mc:Fallback>', '<w:lvlText w:val="%1%2%3%4%5%6%7%8%9"/>', 'w:val="-1"', 'w:val="999999999"',
];
const XML = ['<!DOCTYPE a>', '<!ENTITY a "b">', '<![CDATA[', ']]>', '&#0;', '&#x10ffff;', '&a;', '<!--', '<?x', '"', "'", '\u0000', '\ufffe'];

/** Words of each format that change what comes after them; a format without any is damaged byte by byte. */
export const fuzzTokens: Readonly<Record<string, readonly string[]>> = {
  docx: [...WORD, ...XML],
  odt: ['<text:p>', '</text:p>', '<text:list>', '<text:list-item>', '<text:span text:style-name="T1">', '<text:s text:c="999999999"/>', '<text:note><text:note-body>', '<draw:frame><draw:text-box>', 'text:level="-1"', 'text:start-value="999999999"', '<table:table><table:table-row>', ...XML],
  rtf: ['{', '}', '{\\*\\', '\\', "\\'", "\\'e", '\\u-1 ', '\\u55357 ', '\\uc99999 ', '\\bin4294967296 ', '\\bin-1 ', '\\bin9 ', '{\\fonttbl', '{\\footnote ', '{\\listtext ', '{\\field{\\*\\fldinst ', '{\\upr{', '{\\*\\ud ', '\\par', '\\cell', '\\f99999999999999 ', '\\deleted', '{\\stylesheet', '{\\shp{\\*\\shpinst{\\shptxt '],
  html: ['<', '</', '<!--', '-->', '<![if x]>', '<p>', '</p>', '<b>', '<table><tr><td>', '<li>', '<ol start=-999999999>', '<style>', '</style>', '<script>', '<pre>', "<p style='mso-list:l0 level1 lfo1'>", "<span style='mso-list:Ignore'>", '<font face=".VnTime">', '&#x110000;', '&#', '&', '"', "='", '{', '}', '/*', '@media{', '<head>', '<del>', '\u0000'],
  txt: ['\n', '\r', '\u0000', '\ufeff', '\u2028', '®', '\ufffd'],
  doc: ['\u0013', '\u0014', '\u0015', '\u0007', '\r', '\f', 'WordDocument', '\u0002', '\u0008', '%'],
  pdf: ['<<', '>>', '[', ']', '(', ')', 'stream\n', 'endstream', 'obj', 'endobj', '%PDF-1.7', '%%EOF', '/Length 999999999', '/Kids [1 0 R]', '/Count 999999999', '/Type /Page', 'xref\n', 'trailer', 'startxref\n0', '/Prev 0', ' 0 R', '/Encrypt', 'BT', 'Tj'],
};
