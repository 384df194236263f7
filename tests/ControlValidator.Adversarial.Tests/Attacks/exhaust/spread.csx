[Control("CV-EXHAUST-072", "Spreads a list into itself", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    int[] all = [1]; while (true) all = [..all, ..all];
}
