namespace ControlValidator.Analysis.Access;

/// <summary>Everything that brings somebody to a position, in one step.</summary>
/// <param name="controls">Or only what he has, may activate, or runs code as.</param>
internal sealed class Moves(Terrain terrain, bool controls)
{
    private readonly RoleMoves roles = new(terrain);
    private readonly UserMoves users = new(terrain);
    private readonly WorkloadMoves workloads = new(terrain);
    private readonly GroupMoves groups = new(terrain);

    public AzureMoves Azure { get; } = new(terrain);

    public IEnumerable<Move> To(Position position, ICollection<string> missing) => position.Kind switch
    {
        PositionKind.Goal => [],
        PositionKind.Role => controls ? roles.Held(position, missing).Concat(roles.Given(position)) : roles.Held(position, missing),
        PositionKind.Group => controls ? groups.Members(position, missing).Concat(groups.Changed(position, missing)) : groups.Members(position, missing),
        PositionKind.Account => IsWorkload(position) ? Azure.Running(position, controls, missing).Concat(controls ? workloads.To(position, missing) : [])
            : controls ? users.To(position) : [],
    };

    private bool IsWorkload(Position account) => terrain.Estate.Directory.Find(account.Id)?.Kind is PrincipalKind.Workload;
}
