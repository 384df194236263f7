using BenchmarkDotNet.Attributes;
using ControlValidator.Analysis.ConditionalAccess;
using ControlValidator.Analysis.Tests.ConditionalAccess;
using ControlValidator.Model;

namespace ControlValidator.Benchmarks.Parts;

/// <summary>Whether anybody signs in without a second factor, in a tenant where nobody does and in one where the members of a group do.</summary>
[MemoryDiagnoser]
public class SignIns
{
    private Tenant? tenant;

    /// <summary>Users, policies and groups; a user is in one of eight groups.</summary>
    [Params("20000/64/60", "200000/200/60")]
    public string Size { get; set; } = "";

    [Params(false, true)]
    public bool WithGap { get; set; }

    [GlobalSetup]
    public void Make()
    {
        var parts = Array.ConvertAll(Size.Split('/'), static part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture));
        tenant = new LargeTenant(parts[0], parts[1], parts[2]).Make(WithGap);
    }

    /// <summary>Dividing the users into classes is part of it.</summary>
    [Benchmark]
    public Outcome Prove() => new Prover(tenant!).Prove(LargeTenant.Property).Outcome;
}
