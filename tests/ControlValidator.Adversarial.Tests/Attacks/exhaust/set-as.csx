[Control("CV-EXHAUST-109", "Looks at a set through twenty thousand views", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Snapshot snapshot)
{
    var all = snapshot.All("t"); for (var i = 0; i < 20000; i++) all = all.As(r => r); return all.All(r => Verdict.Pass);
}
