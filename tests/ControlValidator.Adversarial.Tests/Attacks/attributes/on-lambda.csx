[Control("CV-ATTRIBUTES-011", "Hides an attribute on a lambda", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { Func<int> f = [[|Obsolete|]] () => 1; return f() == 1 ? Verdict.Pass : Verdict.Fail; }
