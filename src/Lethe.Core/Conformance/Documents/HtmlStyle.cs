namespace Lethe.Conformance;

/// <summary>The style sheet of statements: for screens with heads of tables that stay in sight, and for paper.</summary>
internal static class HtmlStyle
{
    internal const string Css = """
        html { scroll-padding-top: 1rem; }
        body { font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; color: #1c2430; background: #fff; margin: 0 auto; max-width: 76rem; padding: 1.5rem 2rem 4rem; }
        h1 { font-size: 1.9rem; line-height: 1.2; margin: .5rem 0 1rem; }
        h2 { font-size: 1.35rem; margin: 2.6rem 0 .6rem; padding-top: .6rem; border-top: 2px solid #24507a; }
        h3 { font-size: 1.08rem; margin: 1.6rem 0 .4rem; color: #24507a; }
        p, li { max-width: 52rem; }
        nav { background: #f3f6f9; border: 1px solid #d4dde6; border-radius: 6px; padding: .8rem 1.2rem; }
        nav ol { columns: 2; list-style: none; margin: 0; padding: 0; }
        nav li { break-inside: avoid; }
        a { color: #24507a; text-decoration: none; }
        a:hover { text-decoration: underline; }
        table { border-collapse: separate; border-spacing: 0; width: 100%; margin: .8rem 0 1.4rem; font-size: 13px; line-height: 1.4; border-left: 1px solid #d4dde6; border-top: 1px solid #d4dde6; }
        caption { text-align: left; font-weight: 600; padding: .3rem 0; color: #3b4754; }
        th, td { text-align: left; vertical-align: top; padding: .28rem .5rem; border-right: 1px solid #d4dde6; border-bottom: 1px solid #d4dde6; overflow-wrap: break-word; }
        th { position: sticky; top: 0; background: #e6edf4; white-space: nowrap; }
        td.name { white-space: nowrap; }
        tbody tr:nth-child(even) { background: #f8fafc; }
        @media screen and (max-width: 50rem) { body { padding: 1rem; } nav ol { columns: 1; } td { overflow-wrap: anywhere; } td.name { white-space: normal; } }
        @media print {
        @page { margin: 15mm; }
        body { font-size: 10pt; max-width: none; padding: 0; }
        nav { display: none; }
        table { font-size: 8pt; }
        thead { display: table-header-group; }
        th { position: static; }
        tr, caption { break-inside: avoid; }
        h2, h3, caption { break-after: avoid; }
        }
        """;
}
