record Pair<T>(T One, T Other)
{
    public IEnumerable<(T Item, int Place)> Places => new[] { One, Other }.Select((item, place) => (item, place));
}

static List<T> Both<T>(T one, T other) => [one, other];

static int Depth<T>(T value, int n) => n == 0 ? Both(Both(value, value), Both(value, value)).Count : Depth(value, n - 1);

[Control("CV-EXHAUST-120", "Makes larger types, and comes to an end", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var pairs = new Pair<Pair<int>>(new(1, 2), new(3, 4));
    return Depth(pairs, 3) + pairs.Places.Count() > 0 ? Verdict.Pass : Verdict.Fail;
}
