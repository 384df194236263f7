/// <summary>What administrators use, and nobody else should get to: shells, remote desktop, file sharing, remote management, engines of containers.</summary>
static Traffic Administration() => Traffic.FromInternet.Tcp(22, 23, 135, 139, 445, 2375, 2376, 3389, 5985, 5986, 10250).Udp(3389);

/// <summary>SQL Server, Oracle, MySQL, PostgreSQL, CouchDB, Redis, Cassandra, Elasticsearch, memcached, MongoDB.</summary>
static Traffic Databases() =>
    Traffic.FromInternet.Tcp(1433, 1521, 3306, 5432, 5984, 6379, 9042, 9200, 11211, 27017).Udp(1434, 11211);

/// <summary>Private endpoints are no machines: nothing listens at them but the service that they stand for, which has a filter of its own.</summary>
static Verdict IsMachine(NetworkInterface nic) => nic.Properties.PrivateEndpoint.Id.IsAbsent();
