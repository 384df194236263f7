[Control("CV-EXHAUST-111", "Looks for resources again and again", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Snapshot snapshot)
{
    while (true) { var r = snapshot.Find("x"); }
}
