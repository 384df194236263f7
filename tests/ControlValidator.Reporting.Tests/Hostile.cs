using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Reporting.Tests;

/// <summary>Texts that break reports, and assessments made of nothing else.</summary>
internal static class Hostile
{
    public static ImmutableArray<string> Texts { get; } =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</style></script><!-- ]]> -->",
        "a|b||c\\|d",
        "first line\r\nsecond line\n\n# heading\n- item",
        "=cmd|'/c calc'!A0",
        "+1", "-1+1", "@SUM(A1)", "\tcell", "\rcell", "＝1+1",
        "bell \a null \0 escape \u001B[31m delete \u007F next \u0085",
        "lone high \uD800 lone low \uDC00 end",
        "high at the end \uD83D",
        "right\u202Etfel\u2066 over",
        "not a character \uFFFE \uFFFF",
        "@octocat closes #1, see octo/repo#2, https://example.test/x and www.example.test",
        "`` ` ``` ticks",
        "[link](https://example.test) ![image](x) {0} {1}",
        "~~gone~~ **bold** __bold__ <b>bold</b> &amp; &lt;",
        "😀 family 👨‍👩‍👧 é ẞ 中文",
        "",
        " ",
        "../../etc/passwd",
        "C:\\Users\\a b\\100%.json",
        new string('x', 20_000),
        string.Concat(Enumerable.Repeat("😀", 2_500)),
    ];

    /// <summary>Each text in every place where a text can stand.</summary>
    public static Assessment Assessment { get; } = Assess();

    private static Assessment Assess()
    {
        var estate = new Estate
        {
            AsOf = DateTimeOffset.UnixEpoch,
            Manifest = new(
                [.. Texts.Select(t => new DocumentEntry(t, t, Estate.Hash(t), 1, 1, 2))],
                [.. Texts.Select(t => new CollectionEntry(t, Completeness.Partial, 1, t))],
                Texts, Texts[0], null),
            Diagnostics =
            [
                .. Texts.Select(t => new Diagnostic(new("CV0001", DiagnosticLevel.Error, t, t), new(t, 1, 1, t, 1, t), t, t)),
            ],
            Maturity = new(Texts[0], Texts[1], 1, Complete: true,
                [new(Pillar.Assets, 1, [.. Texts.Select(t => new CriterionResult(t, t, Pillar.Assets, 2, CriterionState.Failing, [t], [t]) { Notes = [t] })])
                {
                    Levels = [.. Enumerable.Range(1, 5).Select(l => new LevelResult(l, LevelState.Failing, Texts[0]))],
                    Standing = Texts[1],
                    Blockers = Texts,
                }])
            {
                LevelNames = [.. Texts.Take(5)],
                AsOf = DateTimeOffset.UnixEpoch,
                Expires = DateTimeOffset.UnixEpoch,
            },
        };
        for (var i = 0; i < Texts.Length; i++)
            Judge(estate, i, Texts[i]);
        return estate.Assess();
    }

    private static void Judge(Estate estate, int number, string text)
    {
        var control = new Control($"CV-H{number:D2}-{text}", text, Pillar.Identities, 2, Severity.Low, Method.Inspect, text, text, [new(text, text)], [new(text, text)]);
        estate.Check(control, text, shortcoming: text, subject: text);
        foreach (var outcome in Enum.GetValues<Outcome>())
            estate.Find(outcome, text, new(text + outcome, text, text), new Observation(text, 1, text, text));
    }
}
