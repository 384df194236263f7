using ControlValidator.Model;
using FsCheck;
using FsCheck.Fluent;

namespace ControlValidator.Engine.Tests.Selection;

public sealed class MatchingNames
{
    [TestCase("*", "", true)]
    [TestCase("*", "CV-STO-001", true)]
    [TestCase("CV-STO-*", "CV-STO-001", true)]
    [TestCase("cv-sto-*", "CV-STO-001", true)]
    [TestCase("CV-STO-*", "CV-SQL-001", false)]
    [TestCase("CV-STO-00?", "CV-STO-001", true)]
    [TestCase("CV-STO-00?", "CV-STO-00", false)]
    [TestCase("CV-STO-00?", "CV-STO-0012", false)]
    [TestCase("*-001", "CV-STO-001", true)]
    [TestCase("*STO*", "CV-STO-001", true)]
    [TestCase("MS.AAD.3.1v*", "MS.AAD.3.1v1", true)]
    [TestCase("MS.AAD.3.1v*", "MS.AAD.331v1", false)]
    [TestCase("a*b*c", "aXbXbXc", true)]
    [TestCase("a*b*c", "aXbXbX", false)]
    [TestCase("**a", "ba", true)]
    public void A_star_stands_for_any_text_and_a_question_mark_for_one_character(string pattern, string name, bool expected)
    {
        Assert.That(Parse(pattern).Matches(name), Is.EqualTo(expected));
    }

    [TestCase("", "is empty")]
    [TestCase(" a", "begins or ends with a space")]
    [TestCase("a[bc]", "holds `[`, which has no meaning in a pattern")]
    [TestCase("{a,b}", "holds `{`, which has no meaning in a pattern")]
    [TestCase("!a", "holds `!`, which has no meaning in a pattern")]
    [TestCase("a\tb", "holds a control character")]
    public void A_pattern_that_means_something_elsewhere_is_refused(string pattern, string expected)
    {
        var parsed = Glob.TryParse(pattern, out var glob, out var problem);

        Assert.That(parsed, Is.False);
        Assert.That(glob, Is.Null);
        Assert.That(problem, Is.EqualTo(expected));
    }

    [Test]
    public void A_pattern_has_a_longest_length()
    {
        Assert.That(Glob.TryParse(new('a', Glob.Longest), out _, out _), Is.True);
        Assert.That(Glob.TryParse(new('a', Glob.Longest + 1), out _, out _), Is.False);
    }

    [Test]
    public void Many_stars_over_a_long_name_end_all_the_same()
    {
        var pattern = string.Concat(Enumerable.Repeat("a*", Glob.Longest / 2 - 1)) + "b";

        Assert.That(Parse(pattern).Matches(new string('a', 100_000)), Is.False);
    }

    [Test]
    public void Matching_agrees_with_its_definition()
    {
        var texts = Gen.Elements('a', 'b', 'A', '*', '?').ArrayOf().Select(c => new string(c));
        var cases = texts.Where(p => p.Length is > 0 and < 10).Zip(texts.Where(n => n.Length < 12));

        Prop.ForAll(cases.ToArbitrary(), c => Parse(c.Item1).Matches(c.Item2) == Defined(c.Item1, c.Item2)).QuickCheckThrowOnFailure();
    }

    [TestCase("pilar", "pillar")]
    [TestCase("Asset", "Assets")]
    [TestCase("zzzzzz", null)]
    public void The_name_that_was_probably_meant_is_the_nearest_one(string written, string? expected)
    {
        Assert.That(NearName.Of(written, ["pillar", "Assets", "level"]), Is.EqualTo(expected));
    }

    private static bool Defined(string pattern, string name) => (pattern, name) switch
    {
        ("", _) => name.Length == 0,
        (['*', .. var rest], _) => Defined(rest, name) || (name.Length > 0 && Defined(pattern, name[1..])),
        (_, "") => false,
        (['?', .. var rest], _) => Defined(rest, name[1..]),
        var (p, n) => char.ToUpperInvariant(p[0]) == char.ToUpperInvariant(n[0]) && Defined(p[1..], n[1..]),
    };

    private static Glob Parse(string pattern)
    {
        Assert.That(Glob.TryParse(pattern, out var glob, out var problem), Is.True, problem);
        return glob!;
    }
}
