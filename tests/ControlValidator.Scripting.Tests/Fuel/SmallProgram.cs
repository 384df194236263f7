using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ControlValidator.Scripting.Tests.Fuel;

/// <summary>A check of random statements over a few variables that ends by itself.</summary>
internal static class SmallProgram
{
    private static readonly string[] Conditions = ["a > b", "xs.Count % 2 == 0", "s.Length > 6", "r == new Pair(a, b)", "xs.Contains(a)", "(a, b) == (b, a)", "f(a) < f(b)"];

    private static readonly string[] Values =
    [
        "a + 1", "b - a", "xs.Sum()", "xs.Where(x => x > a).Count()", "f(b)", "Down(Math.Abs(b % 20))", "s.Length", "$\"{a}/{b}\".Length", "r.Left",
        "new[] { a, b, 3 }.Max()", "xs.Select(x => x * 2).Distinct().Count()", "Odd(Math.Abs(a % 9)) ? 1 : 2", "xs.OrderBy(x => -x).ThenBy(x => x).FirstOrDefault()",
        "Numbers(Math.Abs(a % 7)).Sum()", "string.Join(\",\", xs).Length", "new HashSet<int>(xs).Count", "new[,] { { a }, { b } }.Length",
    ];

    private static readonly string[] Plain =
    [
        "xs.Add(a % 100);", "xs.AddRange(xs.Take(3).ToList());", "s = s.Length > 40 ? \"\" : s + \"x\";", "s = s.PadLeft(Math.Abs(a % 12)).Trim();", "r = r with { Left = b };",
        "(a, b) = (b, a);", "xs.Sort((x, y) => y - x);", "f = x => x + a % 5;", "try { a /= b % 3; } catch (DivideByZeroException) { a = 5; }",
        "try { a = int.Parse(s); } catch (FormatException) { b++; } finally { a++; }", "int[] ys = [..xs, a]; b += ys.Length;", "object o = (a, s); s = o.ToString() is { Length: < 30 } t ? t : \"\";",
        "using (new Closing()) a++;", "b = a switch { 0 => 1, > 5 => 2, _ => b };", "s = s.Replace(\"x\", \"yy\"); if (s.Length > 50) s = \"x\";", "if (xs.Count > 40) xs.Clear();",
        "a = unchecked((a * 31) + 7);", "s = $\"{a,12}|{s}|{b:D4}\".Trim(); if (s.Length > 50) s = \"x\";", "xs = [.. xs.Where(x => x % 2 == 0), b % 50];",
        "foreach (var (key, n) in xs.GroupBy(x => x % 3).Select(g => (g.Key, g.Count()))) b = unchecked(b + (key * n));",
        "b = xs.Aggregate(b, (x, y) => unchecked((x * 3) + y));", "var named = new Dictionary<int, string> { [a] = s }; named[b] = \"y\"; s = named[a];",
        "s = s switch { [var first, ..] => first + \"q\", _ => \"x\" };", "a = unchecked(a + xs.ToLookup(x => x % 4)[1].Count());", "s = string.Concat(s.Take(9)) + string.Join(\"-\", a, b, r); if (s.Length > 50) s = \"x\";",
    ];

    public static Arbitrary<string> Any => Arb.From(Statements(3).Select(Whole));

    private static Gen<string> Statements(int depth) => Gen.Choose(1, 4).SelectMany(n => Gen.ListOf(Statement(depth), n)).Select(all => string.Join('\n', all.Select(s => $"{{ {s} }}")));

    private static Gen<string> Statement(int depth)
    {
        var simple = new[]
        {
            Gen.Elements(Values).Select(v => $"a = unchecked({v});"),
            Gen.Elements(Values).Select(v => $"b = unchecked({v});"),
            Gen.Elements(Plain),
        };
        if (depth == 0)
            return Gen.OneOf(simple);
        var inner = Statements(depth - 1);
        return Gen.OneOf(
        [
            .. simple,
            Gen.Elements(Conditions).SelectMany(c => inner.Select(i => $"if ({c}) {{ {i} }}")),
            Gen.Choose(0, 6).SelectMany(n => inner.Select(i => string.Create(CultureInfo.InvariantCulture, $"for (var i{depth} = 0; i{depth} < {n}; i{depth}++) {{ {i} }}"))),
            Gen.Choose(1, 4).SelectMany(n => inner.Select(i => string.Create(CultureInfo.InvariantCulture, $"var w{depth} = {n}; do {{ {i} }} while (--w{depth} > 0);"))),
            inner.Select(i => $"foreach (var e{depth} in xs.Take(4).ToArray()) {{ a = unchecked(a + e{depth}); {i} }}"),
        ]);
    }

    private static string Whole(string statements) => $$"""
        sealed record Pair(int Left, int Right);
        sealed class Closing : IDisposable { public void Dispose() { } }
        static int Down(int n) => n <= 0 ? 0 : 1 + Down(n - 1);
        static bool Odd(int n) => n != 0 && Even(n - 1);
        static bool Even(int n) => n == 0 || Odd(n - 1);
        static IEnumerable<int> Numbers(int n) { for (var i = 0; i < n; i++) yield return i; }

        [Control("CV-TST-001", "It is so", Pillar = Pillar.Assets), Why("w"), Fix("f")]
        Verdict Judge(Resource resource)
        {
            int a = 1, b = 2;
            var xs = new List<int> { 3, 1, 2 };
            var s = "x1";
            var r = new Pair(1, 2);
            Func<int, int> f = x => x + 1;
            {{statements}}
            return Verdict.Fail.Because($"{a} {b} {s} {string.Join(',', xs)} {r}");
        }
        """;
}
