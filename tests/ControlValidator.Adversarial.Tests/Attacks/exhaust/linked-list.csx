sealed class Link { public Link? Next { get; set; } }

[Control("CV-EXHAUST-070", "Makes a chain of objects", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    Link? link = null; while (true) link = new Link { Next = link };
}
