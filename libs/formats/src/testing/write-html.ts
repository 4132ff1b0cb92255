import { windows1252 } from './windows-1252';

/** Text as HTML, what markup means escaped. */
export const htmlText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A page as Word saves it around a body; `charset` goes into its meta element. */
export const wordPage = (body: string, charset = 'utf-8', styles = ''): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">\r\n<head>\r\n<meta http-equiv=Content-Type content="text/html; charset=${charset}">\r\n` +
  `<title>Tên tệp</title>\r\n<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->\r\n` +
  `<style>\r\n<!--\r\n /* Font Definitions */\r\n @font-face\r\n\t{font-family:".VnTime";\r\n\tpanose-1:2 11 5 0;}\r\n p.MsoNormal, li.MsoNormal\r\n\t{mso-style-parent:"";\r\n\tfont-size:14.0pt;\r\n\tfont-family:"Times New Roman";}\r\n${styles}\r\n-->\r\n</style>\r\n</head>\r\n` +
  `<body lang=EN-US style='tab-interval:36.0pt'>\r\n<div class=Section1>\r\n${body}\r\n</div>\r\n</body>\r\n</html>\r\n`;

/** One paragraph a line. */
export const wordParagraphs = (lines: readonly string[], style = ''): string => lines.map((line) => `<p class=MsoNormal${style === '' ? '' : ` style='${style}'`}>${htmlText(line)}<o:p></o:p></p>`).join('\r\n\r\n');

/** A paragraph whose label Word generated and wrote into the page for programs that know no lists. */
export const listParagraph = (label: string, text: string): string =>
  `<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${label}<span\r\nstyle='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>${htmlText(text)}<o:p></o:p></p>`;

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A web archive as Word saves it: the page in quoted-printable or base64, and a picture nobody opens. */
export function webArchive(page: string, encoding: 'quoted-printable' | 'base64'): Uint8Array {
  const bytes = Buffer.from(page, 'utf8');
  const quoted = [...bytes].map((byte) => (byte === 0x3d || byte > 0x7e ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte))).join('');
  const body = encoding === 'base64' ? (bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n') : quoted.replace(/([^\r\n]{60})(?=[^\r\n=]{3})/g, '$1=\r\n');
  return windows1252(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="----=_NextPart_01"\r\n\r\nThis document is a Single File Web Page.\r\n\r\n------=_NextPart_01\r\nContent-Location: file:///C:/a.htm\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${body}\r\n\r\n` +
      '------=_NextPart_01\r\nContent-Location: file:///C:/a.png\r\nContent-Transfer-Encoding: base64\r\nContent-Type: image/png\r\n\r\niVBORw0KGgo=\r\n\r\n------=_NextPart_01--\r\n',
  );
}
