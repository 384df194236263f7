using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ControlValidator.Engine;
using ControlValidator.Model;

namespace ControlValidator.Cli.Fencing;

/// <summary>The child's side of running cases.</summary>
/// <param name="parallel">Threads.</param>
/// <param name="policies">Checks by policy.</param>
/// <param name="checks">The same, one after the other.</param>
internal sealed class FencedCases(int parallel, ImmutableArray<ImmutableArray<Check>> policies, ImmutableArray<Check> checks)
{
    /// <summary>A text for each check of the policies: why it is not proven, or none.</summary>
    internal Action<BinaryWriter> Prove(CaseRequest asked)
    {
        var proofs = new ImmutableArray<Proof>[asked.Files.Length];
        SideBySide(asked.Files.Length, i => proofs[i] = Prove(asked.Files[i].Policy, asked.Files[i].Path, asked.Files[i].Text));
        return writer =>
        {
            foreach (var proof in proofs.SelectMany(p => p))
                TestimonyBytes.Write(writer, proof.Shortcoming ?? "");
        };
    }

    /// <summary>What each check of the policies says of each of its cases.</summary>
    internal Action<BinaryWriter> Test(CaseRequest asked)
    {
        var said = new ImmutableArray<CaseTestimony>[asked.Files.Length];
        SideBySide(asked.Files.Length, i => said[i] = Test(asked.Files[i].Policy, CaseFileReader.Read(asked.Files[i].Path, asked.Files[i].Text)));
        return writer =>
        {
            foreach (var testimony in said.SelectMany(s => s))
                testimony.Write(writer);
        };
    }

    /// <summary>What changing settings shows of each check that is asked for.</summary>
    internal Action<BinaryWriter> Mutate(CaseRequest asked)
    {
        var files = asked.Files.ToDictionary(f => f.Policy, f => CaseFileReader.Read(f.Path, f.Text));
        var tried = new (CheckMutation Mutation, Case[] Cases)[asked.Checks.Length];
        SideBySide(tried.Length, i =>
        {
            var check = checks[asked.Checks[i]];
            var policy = PolicyOf(asked.Checks[i]);
            tried[i] = (Mutator.Try(check, policies[policy].Length, files[policy]), [.. Proving.CasesOf(check, policies[policy].Length, files[policy])]);
        });
        return writer =>
        {
            foreach (var (mutation, cases) in tried)
                MutationBytes.Write(writer, mutation, cases);
        };
    }

    private ImmutableArray<CaseTestimony> Test(int policy, CaseFile cases) =>
    [
        .. policies[policy].SelectMany(check => Proving.CasesOf(check, policies[policy].Length, cases).Select(c => CaseRunner.Testify(check, c, cases.Path))),
    ];

    [SuppressMessage("Design", "CA1031", Justification = "What cannot be run proves nothing, and the others are to be proven.")]
    private ImmutableArray<Proof> Prove(int policy, string path, byte[] cases)
    {
        try
        {
            return Proving.Prove(policies[policy], CaseFileReader.Read(path, cases));
        }
        catch (Exception e)
        {
            return [.. policies[policy].Select(_ => new Proof($"its cases could not be run: {e.Message.ReplaceLineEndings(" ")}"))];
        }
    }

    private int PolicyOf(int check)
    {
        var policy = 0;
        while (check >= policies[policy].Length)
            check -= policies[policy++].Length;
        return policy;
    }

    /// <summary>One at a time to each thread: a few take as long as all others.</summary>
    private void SideBySide(int count, Action<int> work) =>
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, count), EnumerablePartitionerOptions.NoBuffering), new() { MaxDegreeOfParallelism = parallel }, work);
}
