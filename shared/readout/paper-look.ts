// How everything printed looks: white ground, thin lines, one tint for header rows; in grey nothing is lost.

/** Sizes are of paper: 10 pt, and nothing under 9. Every readout's page is made of these classes. */
export const PAPER_LOOK = `
html { background: #fff; }
body { margin: 0; color: #1c1b19; font: 10pt/1.35 Inter, Arial, sans-serif; print-color-adjust: exact; -webkit-print-color-adjust: exact; overflow-wrap: anywhere; }
h1 { margin: 0 0 1mm; font-size: 16pt; line-height: 1.25; font-weight: 600; }
h2 { margin: 0 0 1.5mm; font-size: 11pt; font-weight: 600; }
p { margin: 0 0 1mm; }
.remark { color: #5d5a54; font-size: 9pt; }
table { width: 100%; margin-top: 4mm; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 0.9mm 1.6mm; text-align: left; vertical-align: top; font-weight: 400; }
thead th, thead td { background: #f1efea; border-bottom: 0.75pt solid #85817a; font-weight: 600; font-size: 9pt; vertical-align: bottom; overflow-wrap: normal; }
tbody th, tbody td { border-bottom: 0.5pt solid #cbc7bf; }
.number { text-align: right; font-feature-settings: "tnum"; font-variant-numeric: tabular-nums; }
.strong { font-weight: 600; }
.small { display: block; color: #5d5a54; font-size: 9pt; font-weight: 400; }
.bar { padding: 0; }
`;
