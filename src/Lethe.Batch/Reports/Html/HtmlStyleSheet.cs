using System.Security.Cryptography;
using System.Text;

namespace Lethe.Batch.Reports.Html;

/// <summary>The style sheet of all reports, for screens and for A4. Stands in the page, which needs nothing from a network.</summary>
internal static class HtmlStyleSheet
{
    internal const string Css = """
        :root { color-scheme: light; }
        html { scroll-padding-top: 1rem; }
        body { font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", "DejaVu Sans", sans-serif; color: #1c2430; background: #fff; margin: 0 auto; max-width: 80rem; padding: 1.5rem 2rem 4rem; }
        header { border-bottom: 3px solid #24507a; padding-bottom: .8rem; margin-bottom: 1.2rem; }
        h1 { font-size: 1.8rem; line-height: 1.2; margin: .3rem 0; }
        h2 { font-size: 1.3rem; margin: 2.4rem 0 .7rem; padding-top: .6rem; border-top: 1px solid #c9d4df; }
        main > h2:first-child { margin-top: 0; padding-top: 0; border-top: 0; }
        h3 { font-size: 1.05rem; margin: 1.5rem 0 .4rem; color: #24507a; }
        p, li { max-width: 56rem; }
        .lead { color: #4a5664; margin: .2rem 0; }
        nav ol { list-style: none; margin: .6rem 0 0; padding: 0; }
        nav li { display: inline-block; margin: 0 1.2rem .1rem 0; }
        a { color: #1d5a94; text-decoration: none; }
        a:hover { text-decoration: underline; }
        code { font: .92em/1.4 ui-monospace, "Cascadia Mono", "Liberation Mono", "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
        .note, .warning, .danger { border-left: 5px solid #56b4e9; background: #f0f7fc; padding: .6rem .9rem; margin: .9rem 0; max-width: 62rem; }
        .warning { border-color: #e69f00; background: #fef7e6; }
        .danger { border-color: #b83200; background: #fdeee7; }
        .note p, .warning p, .danger p { margin: .15rem 0; }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .7rem; margin: 1rem 0; }
        .tile { border: 1px solid #c9d4df; border-top: 5px solid #6b7a8a; border-radius: 4px; padding: .5rem .8rem .6rem; break-inside: avoid; }
        .tile b { display: block; font-size: 1.55rem; line-height: 1.25; font-weight: 650; font-variant-numeric: tabular-nums; }
        .tile span { display: block; color: #3b4754; font-size: .87rem; line-height: 1.35; }
        .tile.good { border-top-color: #009e73; }
        .tile.caution { border-top-color: #e69f00; }
        .tile.bad { border-top-color: #b83200; }
        .tile.main { border-top-color: #24507a; }
        .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(28rem, 1fr)); gap: .4rem 2rem; align-items: start; }
        figure { margin: .8rem 0 1rem; break-inside: avoid; }
        figcaption { font-weight: 600; color: #3b4754; margin-bottom: .3rem; }
        svg { display: block; width: 100%; height: auto; max-width: 42rem; }
        svg text { font: 12px system-ui, "Segoe UI", Roboto, "Liberation Sans", "DejaVu Sans", sans-serif; fill: #1c2430; }
        svg text.quiet { fill: #4a5664; }
        .legend { list-style: none; margin: .2rem 0 .5rem; padding: 0; font-size: .87rem; }
        .legend li { display: inline-block; margin-right: 1.1rem; white-space: nowrap; }
        .legend svg { display: inline-block; width: .85em; height: .85em; vertical-align: -.05em; margin-right: .35em; }
        .pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: .4rem 1.6rem; align-items: start; }
        .pictures img { display: block; max-width: 100%; height: auto; border: 1px solid #c9d4df; }
        .pictures ul { list-style: none; margin: .3rem 0; padding: 0; font-size: .8rem; color: #4a5664; overflow-wrap: anywhere; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.2rem; font-size: 13px; line-height: 1.4; }
        caption { text-align: left; font-weight: 600; padding: .3rem 0; color: #3b4754; }
        th, td { text-align: left; vertical-align: top; padding: .3rem .55rem; border-bottom: 1px solid #dbe2ea; overflow-wrap: break-word; }
        thead th { background: #e6edf4; border-bottom: 2px solid #b5c3d1; vertical-align: bottom; }
        tbody tr:nth-child(even) { background: #f8fafc; }
        tbody th { font-weight: 600; }
        .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        thead .number { white-space: normal; }
        .code { font: 12px/1.5 ui-monospace, "Cascadia Mono", "Liberation Mono", "DejaVu Sans Mono", monospace; overflow-wrap: break-word; }
        .quiet { color: #4a5664; }
        .mark { font-weight: 600; color: #9c2b00; }
        .facts { display: grid; grid-template-columns: minmax(9rem, 15rem) 1fr; margin: .6rem 0 1.2rem; font-size: 14px; }
        .facts dt { color: #4a5664; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid #e5eaf0; }
        .facts dd { margin: 0; padding: .25rem 0; border-bottom: 1px solid #e5eaf0; overflow-wrap: anywhere; }
        footer { margin-top: 2.5rem; border-top: 1px solid #c9d4df; padding-top: .6rem; color: #4a5664; font-size: .87rem; }
        @media screen and (max-width: 48rem) { body { padding: 1rem; } .charts { grid-template-columns: 1fr; } .facts { grid-template-columns: 1fr; } .facts dt { border: 0; padding-bottom: 0; } }
        @media print {
        @page { size: A4; margin: 14mm 13mm; }
        * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        body { font-size: 9.5pt; max-width: none; padding: 0; }
        nav { display: none; }
        h1 { font-size: 17pt; }
        h2 { font-size: 12.5pt; margin-top: 1.4rem; }
        h3 { font-size: 10.5pt; margin-top: 1rem; }
        .tiles { grid-template-columns: repeat(4, 1fr); gap: 2.5mm; }
        .tile b { font-size: 14pt; }
        .tile span, .legend { font-size: 8pt; }
        .charts { grid-template-columns: 1fr; }
        .charts figure { max-width: 150mm; }
        .scroll { overflow: visible; }
        table { font-size: 7.6pt; }
        .code { font-size: 7pt; }
        .facts { font-size: 8.5pt; }
        th, td { padding: .16rem .35rem; }
        thead { display: table-header-group; }
        tr, caption, .note, .warning, .danger { break-inside: avoid; }
        h2, h3, caption, figcaption, .legend { break-after: avoid; }
        a { color: inherit; }
        }
        """;

    /// <summary>What a Content Security Policy allows a page of this style to do: show itself and nothing else.</summary>
    internal static string Policy => $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";

    /// <summary>The text between the tags of the element, byte for byte what the policy names.</summary>
    internal static string Text => "\n" + Css.ReplaceLineEndings("\n") + "\n";
}
