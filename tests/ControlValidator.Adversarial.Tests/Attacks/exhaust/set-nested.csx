[Control("CV-EXHAUST-108", "Puts twenty thousand conditions on a set", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Snapshot snapshot)
{
    var all = snapshot.All("t"); for (var i = 0; i < 20000; i++) all = all.Where(r => true); return all.IsEmpty();
}
