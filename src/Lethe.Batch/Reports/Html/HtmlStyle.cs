namespace Lethe.Batch.Reports.Html;

/// <summary>How report pages look, on a screen and on paper. It stands in the page, which so needs no network.</summary>
internal static class HtmlStyle
{
    internal const string Css = """
        :root { --ink: #1c2430; --soft: #5b6675; --line: #d9dee6; --back: #ffffff; --tint: #f4f6f9; --bar: #2f6f9f; --good: #2b7a4b; --bad: #b3402a; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 66rem; padding: 2rem 1.5rem 4rem; background: var(--back); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
        h1 { font-size: 1.7rem; margin: 0 0 .3rem; }
        h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; padding-top: .6rem; border-top: 1px solid var(--line); }
        p.lead { color: var(--soft); margin: 0 0 1.2rem; }
        p.warning { border-left: 4px solid var(--bad); background: var(--tint); padding: .6rem .9rem; }
        .tiles { display: flex; flex-wrap: wrap; gap: .8rem; margin: 1rem 0; }
        .tile { flex: 1 1 9rem; border: 1px solid var(--line); border-radius: .5rem; padding: .7rem .9rem; background: var(--tint); }
        .tile b { display: block; font-size: 1.6rem; font-variant-numeric: tabular-nums; }
        .tile.good b { color: var(--good); } .tile.bad b { color: var(--bad); }
        .tile span { color: var(--soft); font-size: .85rem; }
        table { border-collapse: collapse; width: 100%; font-size: .9rem; margin: .6rem 0; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
        th { background: var(--tint); font-weight: 600; }
        td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.2rem; margin: .6rem 0; }
        dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
        svg { width: 100%; height: auto; max-width: 56rem; } svg text { font: 13px system-ui, "DejaVu Sans", sans-serif; fill: var(--ink); } svg rect { fill: var(--bar); }
        footer { margin-top: 3rem; color: var(--soft); font-size: .85rem; }
        @media print { body { max-width: none; padding: 0; font-size: 10.5pt; } h2 { break-after: avoid; } tr, .tile { break-inside: avoid; } thead { display: table-header-group; } @page { margin: 16mm; } }
        """;
}
