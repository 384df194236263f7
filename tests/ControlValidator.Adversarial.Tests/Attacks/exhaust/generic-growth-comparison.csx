record struct Pair<T>(T One, T Other, int N) : IComparable<Pair<T>>
{
    public int CompareTo(Pair<T> other)
    {
        if (N == 0)
            return 0;
        [|var larger = new Pair<Pair<T>>(this, other, N - 1);|]
        var both = new List<Pair<Pair<T>>> { larger, larger };
        both.Sort();
        return both.Count;
    }
}

[Control("CV-EXHAUST-119", "Is compared as a part of something larger", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var both = new List<Pair<int>> { new(1, 2, 100), new(1, 3, 100) };
    both.Sort();
    return both.Count > 0 ? Verdict.Pass : Verdict.Fail;
}
