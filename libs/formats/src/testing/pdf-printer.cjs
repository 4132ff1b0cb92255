// pdfkit ships no typings; ./pdf-printer.d.cts says what of it is used. The font is Be Vietnam Pro as a whole TTF:
// the web font's files are subsets and lack letters.
module.exports = {
  PdfDocument: require('pdfkit'),
  fontFile: require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
};
