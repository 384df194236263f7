[Control("CV-EXHAUST-013", "Catches its own exception without end", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    while (true) { try { throw new FormatException(); } [|c|]atch (FormatException) { } }
}
