int count = 0;

[Control("CV-STATE-230", "Changes a shared variable through a reference", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { ref int other = ref [|count|]; other++; return Verdict.Pass; }
