[Control("CV-EXHAUST-110", "Counts all resources again and again", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Snapshot snapshot)
{
    while (true) { var n = snapshot.All("t").IsEmpty(); }
}
