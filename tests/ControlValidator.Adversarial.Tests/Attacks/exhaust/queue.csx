[Control("CV-EXHAUST-069", "Fills a queue", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var all = new Queue<int>(); while (true) all.Enqueue(1);
}
