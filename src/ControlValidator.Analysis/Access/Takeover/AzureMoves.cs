namespace ControlValidator.Analysis.Access;

/// <summary>Who can do an operation in Azure, as moves; and so who runs code on the resources that act under an identity.</summary>
internal sealed class AzureMoves(Terrain terrain)
{
    /// <summary>Whoever can do one of these gives himself whatever role he needs. Source: "built-in-roles/privileged".</summary>
    internal static readonly Operation[] Gives =
    [
        new("Microsoft.Authorization/roleAssignments/write", IsData: false), new("Microsoft.Authorization/roleAssignmentScheduleRequests/write", IsData: false),
        new("Microsoft.Authorization/roleEligibilityScheduleRequests/write", IsData: false),
    ];

    /// <summary>By the resources that act as a workload.</summary>
    /// <param name="giving">Whether somebody may give himself the role that he needs for it.</param>
    public IEnumerable<Move> Running(Position workload, bool giving, ICollection<string> missing)
    {
        foreach (var carrier in terrain.Estate.Identities.Of(workload.Id))
        {
            var scope = new Scope(carrier.Id);
            foreach (var operation in carrier.Operations)
            {
                var then = $"can so act as `{terrain.Name(workload.Id)}` by `{operation}` on `{carrier.Name}`";
                foreach (var move in Doing(new(operation, IsData: false), scope, workload, missing))
                    yield return move with { Kind = MoveKind.RunsCode, Words = $"{move.Words}, and {then}", Proofs = move.Proofs.Append(carrier.Proof) };
            }
            foreach (var move in giving ? Giving(scope, workload, missing) : [])
                yield return move with { Words = $"{move.Words}, and so comes to run code on `{carrier.Name}` as `{terrain.Name(workload.Id)}`", Proofs = move.Proofs.Append(carrier.Proof) };
        }
    }

    /// <summary>Those who can do an operation, now or after activating.</summary>
    public IEnumerable<Move> Doing(Operation operation, Scope at, Position to, ICollection<string> missing)
    {
        var search = new HolderSearch(terrain.Estate, operation, at, activating: true);
        var holders = search.Find();
        foreach (var one in holders.Missing)
            missing.Add(one);
        var isDenied = search.IsDenied;
        foreach (var (grant, truth) in search.Granting())
        {
            yield return new(terrain.PositionOf(grant.Principal, grant.Kind), to, grant.IsEligible ? MoveKind.Activates : MoveKind.Holds,
                isDenied ? TruthLogic.And(truth, Truth.Unknown) : truth,
                $"`{terrain.Name(grant.Principal)}` {(grant.IsEligible ? "may activate" : "has")} `{grant.RoleName}` at `{grant.Scope}`", grant.IsEligible ? "activation" : null, grant.Place)
            {
                Proofs = grant.ProofOf(operation),
            };
        }
        if (!isDenied)
            yield break;
        foreach (var holder in holders.Sure)
            yield return new(Position.Account(holder.Id), to, MoveKind.Holds, Truth.Yes, holder.Chains[0].Sentence, holder.Chains[0].Guard, holder.Chains[0].Place) { Proofs = holder.Chains[0].Proofs() };
    }

    /// <summary>Those who can give themselves a role that they need, at a scope or at root.</summary>
    public IEnumerable<Move> Giving(Scope at, Position to, ICollection<string> missing) => Gives
        .SelectMany(operation => Doing(operation, at, to, missing))
        .Select(move => move with { Kind = MoveKind.Controls, Words = $"{move.Words} and can give himself any other role there" })
        .Prepend(Elevating(to));

    /// <summary>Whoever gives himself every role in Azure.</summary>
    internal Move Elevating(Position to) => new(Position.Role(RoleIds.GlobalAdministrator, "/"), to, MoveKind.Controls, Truth.Yes,
        $"`{terrain.Seats.Name(RoleIds.GlobalAdministrator)}` can elevate his access to root")
    {
        Proofs = terrain.Seats.ProofOf(RoleIds.GlobalAdministrator),
    };
}
