[Control("CV-TEXT-237", "Claims another file's checksum", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

[|#pragma checksum "other.csx" "{406EA660-64CF-4C82-B6F0-42D48172A799}" "00"|]
