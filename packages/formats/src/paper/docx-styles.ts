import type { IStylesOptions } from "docx";

/** Word styles of a paper. Calibri stands in every Word; sizes are half-points, spacing twentieths of a point. */
export function docxStyles(language: string): IStylesOptions {
  const ink = "17212A";
  const grey = "46525D";
  const heading = (size: number, before: number, after: number) => ({ run: { size, bold: true, color: ink }, paragraph: { keepNext: true, spacing: { before, after } } });
  const own = (id: string, name: string, size: number, color: string, after: number) => ({ id, name, basedOn: "Normal", quickFormat: true, run: { size, color }, paragraph: { spacing: { after } } });
  return {
    default: {
      document: { run: { font: "Calibri", size: 21, color: ink, language: { value: language, eastAsia: language } }, paragraph: { spacing: { after: 120, line: 276 } } },
      heading1: { run: { size: 38, bold: false, color: ink }, paragraph: { keepNext: true, spacing: { before: 0, after: 200 } } },
      heading2: heading(27, 320, 100),
      heading3: heading(22, 220, 60),
      listParagraph: { paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      own("Lead", "Lead", 25, ink, 140),
      own("Note", "Note", 18, grey, 60),
      own("Caption", "Caption", 18, grey, 80),
      own("Cell", "Cell", 18, ink, 0),
      own("Margin", "Margin", 17, grey, 0),
    ],
  };
}
